"""Prints what Python's safetensors finds in a file: a line a tensor, then the metadata.

    pip install safetensors numpy
    python read_safetensors.py generator.safetensors

Each line is the name, the type, the shape and the CRC-32 of the values' bytes (little-endian,
row by row).
"""
import sys
import zlib

from safetensors import safe_open

with safe_open(sys.argv[1], framework="numpy") as file:
    for name in sorted(file.keys()):
        values = file.get_tensor(name)
        print(name, values.dtype, list(values.shape), f"{zlib.crc32(values.tobytes()):08x}")
    for key, value in sorted((file.metadata() or {}).items()):
        print(f"metadata: {key} = {value}")
