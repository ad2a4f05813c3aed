"""Writes what meters are compared with: the Fréchet distance by NumPy's means and covariances and SciPy's matrix square
root, precision and recall by all distances at once.

    pip install numpy scipy
    python make_fixtures.py

frechet.json is a list of pairs of clouds, a and b, a vector a row, and their distance.
"""
import json
from pathlib import Path

import numpy as np
from scipy.linalg import sqrtm

HERE = Path(__file__).parent
rng = np.random.default_rng(5)


def cloud(count, width, shift=0.0, rank=None):
    mixing = rng.normal(size=(rank or width, width))
    # Rounded as it is written, to numbers that single precision holds exactly.
    return np.round((rng.normal(size=(count, rank or width)) @ mixing + shift) * 64) / 64


def distance(a, b):
    first, second = np.atleast_2d(np.cov(a, rowvar=False)), np.atleast_2d(np.cov(b, rowvar=False))
    root = np.trace(sqrtm(first @ second)).real
    return float(np.sum((a.mean(0) - b.mean(0)) ** 2) + np.trace(first) + np.trace(second) - 2 * root)


same = cloud(30, 3)
pairs = {
    "a plane's": (cloud(40, 2), cloud(30, 2, shift=1.5)),
    "of eight numbers": (cloud(60, 8), cloud(50, 8, shift=-0.5)),
    "of one number": (cloud(20, 1), cloud(25, 1, shift=2)),
    "flat, in two of five directions": (cloud(30, 5, rank=2), cloud(30, 5)),
    "fewer vectors than numbers": (cloud(6, 9), cloud(7, 9)),
    "far away": (cloud(30, 3), cloud(30, 3, shift=1000)),
    "the same": (same, same),
}
(HERE / "frechet.json").write_text(json.dumps(
    [{"name": name, "a": a.tolist(), "b": b.tolist(), "distance": distance(a, b)}
     for name, (a, b) in pairs.items()]) + "\n")


def places(cloud, k):
    apart = np.linalg.norm(cloud[:, None] - cloud[None], axis=2)
    return np.sort(apart, axis=1)[:, k]


def share(inside, of, k):
    """The share of `inside` within the k-th neighbour of one of `of`."""
    apart = np.linalg.norm(inside[:, None] - of[None], axis=2)
    return float(np.mean((apart <= places(of, k)[None]).any(axis=1)))


# neighbourhoods.json is a list of pairs of clouds, real and made, with k, precision and recall.
rng = np.random.default_rng(6)
real = cloud(40, 4)
pairs = {
    "a little off": (real, np.round((real + rng.normal(size=real.shape) * 2) * 64) / 64, 3),
    "a part of it": (real, real[:12] + 1 / 64, 1),
    "more than it": (real, cloud(50, 4), 5),
    "far away": (real, cloud(30, 4, shift=100), 3),
    "nearest alone": (cloud(25, 2), cloud(25, 2), 1),
}
(HERE / "neighbourhoods.json").write_text(json.dumps(
    [{"name": name, "real": a.tolist(), "made": b.tolist(), "k": k, "precision": share(b, a, k), "recall": share(a, b, k)}
     for name, (a, b, k) in pairs.items()]) + "\n")
