#!/usr/bin/env bash
# What `checkpoint` does on a machine that is short of something.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! cmp --silent Lessons/{Stubs,Exercises}/Lesson3/ParameterCount.swift; then
  echo "Skipped: exercise 3.1, which is looked at here, is no longer as it was handed out."
  exit
fi
checkpoint=$PWD/.build/debug/checkpoint
compiler=$(command -v swiftc)
place=$(mktemp -d)
disk=
cleanup() {
  [[ -z $disk ]] || umount "$disk"
  rm -rf "$place"
}
trap cleanup EXIT

# expect NAME EXIT-CODE WORDS COMMAND…: the command must end so, and say these words.
expect() {
  local name=$1 code=$2 words=$3 came=0
  shift 3
  "$@" >"$place/said" 2>&1 || came=$?
  if ((came != code)) || [[ $(<"$place/said") != *"$words"* ]]; then
    echo "$name: exit $came instead of $code, and it said:" >&2
    head -c 2000 "$place/said" >&2
    exit 1
  fi
}

# The verdict on a stub is needed anew each time: what was made before is put aside.
anew() { rm -rf .build/debug/answers/3.1-*; }

anew
expect "no folder for temporary files" 0 "not written" env TMPDIR=/nonexistent "$checkpoint" 3.1

anew
expect "no room for the program of an answer" 2 "There is no verdict on 3.1" \
  bash -c "ulimit -f 64; exec '$checkpoint' 3.1"

anew
expect "few open files" 2 "There is no verdict on 3.1" bash -c "ulimit -n 8; exec '$checkpoint' 3.1"

# A shortage of which the compiler has enough, and the program that looks at the answer too.
anew
expect "hardly enough open files" 0 "not written" bash -c "ulimit -n 20; exec '$checkpoint' 3.1"

# A compiler that breaks down, on everything or on this answer alone: not on the exercise as it is handed out.
mkdir "$place/bin"
broken() { printf '#!/bin/sh\n%s\nkill -ILL $$\n' "$1" >"$place/bin/swiftc" && chmod +x "$place/bin/swiftc"; }
broken ''
anew
expect "a broken compiler" 2 "the compiler itself broke down (signal 4)" \
  env PATH="$place/bin:$PATH" "$checkpoint" 3.1
broken "case \"\$*\" in */trial/*) exec '$compiler' \"\$@\" ;; esac"
anew
expect "an answer that breaks the compiler" 1 "It does not compile: the compiler itself broke down (signal 4)" \
  env PATH="$place/bin:$PATH" "$checkpoint" 3.1

anew
expect "no compiler" 2 "swiftc cannot be started" env PATH=/nonexistent "$checkpoint" 3.1

anew
expect "a closed input" 0 "not written" bash -c "exec '$checkpoint' 3.1 <&-"
expect "a closed output" 2 "cannot be written" bash -c "exec '$checkpoint' 3.1 >&-"
expect "nobody to complain to" 2 "" bash -c "exec '$checkpoint' 3.1 >&- 2>&-"

# In a container /proc may be another's, and its numbers other processes'.
if unshare --user --map-root-user --pid --fork true 2>/dev/null; then
  anew
  expect "another's /proc" 0 "not written" unshare --user --map-root-user --pid --fork "$checkpoint" 3.1
else
  echo "Skipped: another's /proc, which takes the right to make a container."
fi

# Somebody may have brought the files here without their history.
if [[ ! -e files.txt ]] && ! git -c safe.directory='*' ls-files --error-unmatch Package.swift &>/dev/null; then
  echo "Skipped: a students' copy, for neither git nor a list knows the course's files."
  exit
fi
expect "a students' copy" 0 "has the course, with the solutions sealed" "$checkpoint" handout "$place/students"
for answers in Lessons/Solutions Tests/ClassroomTests/Mutants .github/workflows/site.yml; do
  [[ ! -e $place/students/$answers ]] || { echo "The students' copy has $answers." >&2; exit 1; }
done
diff --recursive Lessons/Stubs "$place/students/Lessons/Exercises"

if ((EUID == 0)) && mkdir "$place/disk" && mount -t tmpfs -o size=2m none "$place/disk" 2>/dev/null; then
  disk=$place/disk
  head -c 4m /dev/zero 2>/dev/null >"$disk/full" || true
  anew
  expect "a full disk for temporary files" 0 "not written" env TMPDIR="$disk" "$checkpoint" 3.1
  rm "$disk/full"
  expect "a students' copy on a full disk" 2 "cannot be copied: the disk is full" "$checkpoint" handout "$disk/students"
  [[ -z $(ls -A "$disk") ]] || { echo "The disk is not as it was: $(ls -A "$disk")" >&2; exit 1; }
else
  echo "Skipped: a students' copy on a full disk, which takes the right to mount one."
fi
