// What Apple's Accelerate declares of the product that the engine calls, so that the engine's code for a Mac can be
// type-checked without one. The types are Apple's: in the classic header of CBLAS the sizes are int; in the newer one,
// which ACCELERATE_NEW_LAPACK asks for, __LAPACK_int, which is long if ACCELERATE_LAPACK_ILP64 is set.
#pragma once

enum CBLAS_ORDER { CblasRowMajor = 101, CblasColMajor = 102 };
enum CBLAS_TRANSPOSE { CblasNoTrans = 111, CblasTrans = 112, CblasConjTrans = 113 };
typedef enum CBLAS_ORDER CBLAS_ORDER;
typedef enum CBLAS_TRANSPOSE CBLAS_TRANSPOSE;

#if defined(ACCELERATE_NEW_LAPACK)
#if defined(ACCELERATE_LAPACK_ILP64)
typedef long __LAPACK_int;
#else
typedef int __LAPACK_int;
#endif

void cblas_sgemm(const enum CBLAS_ORDER ORDER, const enum CBLAS_TRANSPOSE TRANSA, const enum CBLAS_TRANSPOSE TRANSB,
                 const __LAPACK_int M, const __LAPACK_int N, const __LAPACK_int K, const float ALPHA,
                 const float *_Nullable A, const __LAPACK_int LDA, const float *_Nullable B, const __LAPACK_int LDB,
                 const float BETA, float *_Nullable C, const __LAPACK_int LDC);
#else
void cblas_sgemm(const enum CBLAS_ORDER __Order, const enum CBLAS_TRANSPOSE __TransA,
                 const enum CBLAS_TRANSPOSE __TransB, const int __M, const int __N, const int __K, const float __alpha,
                 const float *__A, const int __lda, const float *__B, const int __ldb, const float __beta, float *__C,
                 const int __ldc);
#endif
