// oneDNN: the matrix product of Linux.
#include <oneapi/dnnl/dnnl.h>
// mallopt, to let the allocator keep what training frees and asks for again.
#include <malloc.h>

// GNU OpenMP, oneDNN's threads: how many it may use for a product on the calling thread.
void omp_set_num_threads(int);
