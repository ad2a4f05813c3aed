// What a processor, an allocator and a system can do that Swift has no word for.
#pragma once

#if defined(__linux__)
// mallopt, to let the allocator keep what training frees and asks for again.
#include <malloc.h>
#include <sys/prctl.h>
#endif

// Makes this process the parent of whatever its children leave behind, where the system can.
static inline void adopt_orphans(void) {
#if defined(__linux__)
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
}

// Memory that this thread has freed, by size in cache lines: a chain for each size, whose links lie in the memory
// itself. No other thread sees it, so nobody waits for a lock.
enum { FREED_SIZES = 257 };

static inline void **freed_memory(long lines) {
  static __thread void *freed[FREED_SIZES];
  return freed + lines;
}

static inline void *take_freed(long lines) {
  void **first = freed_memory(lines), *memory = *first;
  if (memory) *first = *(void **)memory;
  return memory;
}

static inline void keep_freed(long lines, void *memory) {
  void **first = freed_memory(lines);
  *(void **)memory = *first;
  *first = memory;
}

// Tells the processor that this thread only waits in a loop: it saves power, and the other thread of the same core gets
// on with its work. Arm's own word for it, yield, does nothing on most of its processors; isb takes a pause.
static inline void pause_in_loop(void) {
#if defined(__x86_64__) || defined(__i386__)
  __asm__ volatile("pause" ::: "memory");
#elif defined(__aarch64__)
  __asm__ volatile("isb" ::: "memory");
#endif
}
