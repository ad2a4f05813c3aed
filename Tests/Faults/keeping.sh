#!/usr/bin/env bash
# A lesson's folder and its output when the disk is full, nobody reads, or the terminal closes.
set -uo pipefail
programs=$(cd "$(dirname "$0")/../.." && swift build --show-bin-path)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
failed=0

# expect NAME STATUS [WORDS]: what the last command, whose text is in log.txt, came to.
expect() {
  if [ "$status" != "$2" ] || { [ -n "${3-}" ] && ! grep --quiet --fixed-strings "$3" log.txt; } \
    || grep --quiet --extended-regexp 'Fatal error|Error Domain' log.txt; then
    echo "Failed: $1: exit code $status instead of $2, or not the words \"${3-}\":" >&2
    tail -n 5 log.txt >&2
    failed=1
  fi
}
lesson() { timeout 60 "$programs/lesson$1" "${@:2}"; }
listing() { (cd "$1" && find . -type f -not -path './unfinished/*' -not -path './training-state*' \
  -not -name '.written-by-lesson' -not -name '*live*' -exec cksum {} + | sort); }

lesson 1 --benchmark 20 > /dev/full 2> log.txt; status=$?
expect "a benchmark's line that cannot be written" 2 "no space left on device"
lesson 1 --list > /dev/full 2> log.txt; status=$?
expect "a list that cannot be written" 2 "no space left on device"

lesson 1 --quick --out /dev/null/below 2>&- > log.txt; status=$?
expect "closed standard error" 2

lesson 1 --quick --out piped 2> log.txt | head -n 1 > head.txt; status=${PIPESTATUS[0]}
expect "a reader who leaves" 141
[ -s piped/index.html ] || { echo "Failed: a reader who leaves: there is no page." >&2; failed=1; }

for files in 4 5 6 8; do
  (ulimit -n "$files"; lesson 1 --quick --until 1 --out few) > log.txt 2>&1; status=$?
  # How many are enough, and how many even to begin (127), is the system's business.
  [ "$status" = 0 ] || [ "$status" = 127 ] || expect "$files file descriptors" 2
done

if command -v script > /dev/null && command -v setsid > /dev/null; then
  # The terminal of `script` closes with it.
  setsid script --quiet --command "'$programs/lesson1' --full --out closed --save-every 0.1; echo" /dev/null \
    < /dev/null > log.txt 2>&1 &
  terminal=$!
  for _ in $(seq 100); do
    [ -e closed/training-state/training-1.safetensors ] && break
    sleep 0.1
  done
  kill -KILL "$terminal"
  for _ in $(seq 100); do
    grep --quiet interrupted closed/index.html 2> log.txt && break
    sleep 0.1
  done
  grep --quiet interrupted closed/index.html && status=0 || status=1
  expect "a terminal that closes: the page tells of it" 0
else
  echo "Skipped: a terminal that closes, for want of script and setsid."
fi

# A small disk of its own, with an earlier run's results on it.
if unshare --user --map-root-user --mount true 2> log.txt; then
  mkdir small
  export -f lesson listing
  export programs
  unshare --user --map-root-user --mount bash -c '
    mount -t tmpfs -o size=32m none small || exit 99
    lesson 1 --quick --out small/out > log.txt 2>&1 || exit 98
    listing small/out > before.txt
    head -c 32m /dev/zero > small/filler 2> filler.txt
    lesson 1 --quick --seed 2 --out small/out > log.txt 2>&1
    status=$?
    listing small/out > after.txt
    exit "$status"'
  status=$?
  expect "a full disk" 2 "no space left on device"
  cmp before.txt after.txt || { echo "Failed: a full disk: earlier results were changed." >&2; failed=1; }
else
  echo "Skipped: a full disk, for want of the right to make one."
fi
exit "$failed"
