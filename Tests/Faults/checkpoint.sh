#!/usr/bin/env bash
# What `checkpoint` does on a machine that is short of something.
set -euo pipefail
cd "$(dirname "$0")/../.."

checkpoint=$PWD/.build/debug/checkpoint
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

anew
expect "no compiler" 2 "swiftc cannot be started" env PATH=/nonexistent "$checkpoint" 3.1

anew
expect "a closed input" 0 "not written" bash -c "exec '$checkpoint' 3.1 <&-"
expect "a closed output" 2 "cannot be written" bash -c "exec '$checkpoint' 3.1 >&-"
expect "nobody to complain to" 2 "" bash -c "exec '$checkpoint' 3.1 >&- 2>&-"

if ((EUID == 0)) && mkdir "$place/disk" && mount -t tmpfs -o size=2m none "$place/disk" 2>/dev/null; then
  disk=$place/disk
  head -c 4m /dev/zero 2>/dev/null >"$disk/full" || true
  anew
  expect "a full disk for temporary files" 0 "not written" env TMPDIR="$disk" "$checkpoint" 3.1
  rm "$disk/full"
  expect "a students' copy on a full disk" 2 "nothing is left of it" "$checkpoint" handout "$disk/students"
  [[ -z $(ls -A "$disk") ]] || { echo "The disk is not as it was: $(ls -A "$disk")" >&2; exit 1; }
else
  echo "Skipped: a students' copy on a full disk, which takes the right to mount one."
fi
