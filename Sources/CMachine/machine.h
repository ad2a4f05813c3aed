// What a processor and an allocator can do that Swift has no word for.
#pragma once

#if defined(__linux__)
// mallopt, to let the allocator keep what training frees and asks for again.
#include <malloc.h>
#endif

// Tells the processor that this thread only waits in a loop: it saves power, and the other thread of the same core gets
// on with its work. Arm's own word for it, yield, does nothing on most of its processors; isb takes a pause.
static inline void pause_in_loop(void) {
#if defined(__x86_64__) || defined(__i386__)
  __asm__ volatile("pause" ::: "memory");
#elif defined(__aarch64__)
  __asm__ volatile("isb" ::: "memory");
#endif
}
