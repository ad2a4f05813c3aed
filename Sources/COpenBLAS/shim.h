// OpenBLAS: the matrix product of Linux on 64-bit Arm.
#include <cblas.h>
