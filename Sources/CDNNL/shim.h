// oneDNN: the matrix product of Linux on x86-64.
#include <oneapi/dnnl/dnnl.h>

// GNU OpenMP, oneDNN's threads: how many it may use for a product on the calling thread.
void omp_set_num_threads(int);
