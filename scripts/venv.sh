#!/usr/bin/env bash
# Makes .venv where it is missing and installs a lock file and the project into it.
# usage: [PYTHON=python3.12] venv.sh LOCK
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Saidwhere needs Python 3.11 or newer; '$python' is not. Try: make PYTHON=python3.12 …" >&2
  exit 1
fi
if [ ! -x .venv/bin/python ] && ! "$python" -m venv .venv; then
  rm -rf .venv
  echo "This Python cannot make virtual environments; on Debian and Ubuntu: apt install python3-venv" >&2
  exit 1
fi

pip=(.venv/bin/python -m pip --disable-pip-version-check --quiet)
echo "Installing $1 into .venv …"
"${pip[@]}" install --require-hashes --requirement "$1"
"${pip[@]}" install --no-deps --no-build-isolation --editable .
