#!/usr/bin/env bash
# Makes the script of pages small: our sources through terser, which shortens the names in it.
# What it was made from is kept as a hash beside it, so that a test can tell when it is old.
set -euo pipefail
cd "$(dirname "$0")/../export/assets"
sources=(chart.js explorer.js embed.js)
{ echo "const begin = (() => {"; cat "${sources[@]}"; echo "return begin; })();"; } |
  npx --yes terser@5.44.1 --ecma 2022 --compress passes=3 --mangle > packed/embed.js
python3 - "${sources[@]}" > packed/sources.sha256 <<'PYTHON'
import hashlib, sys
from pathlib import Path
text = "\n".join(Path(name).read_text("utf-8") for name in sys.argv[1:])
print(hashlib.sha256(text.encode()).hexdigest())
PYTHON
