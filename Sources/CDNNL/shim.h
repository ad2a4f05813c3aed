// oneDNN: the matrix product of Linux. GNU OpenMP: the threads that oneDNN keeps,
// which the engine borrows for its own elementwise work.
#include <oneapi/dnnl/dnnl.h>
// mallopt, to let the allocator keep what training frees and asks for again.
#include <malloc.h>

void omp_set_num_threads(int);
int omp_get_max_threads(void);
// The call a compiler makes of `#pragma omp parallel`; libgomp keeps it stable.
void GOMP_parallel(void (*work)(void *), void *context, unsigned threads, unsigned flags);
int omp_get_thread_num(void);
int omp_get_num_threads(void);
