#!/usr/bin/env bash
# Makes the scripts of pages small: our sources through terser, which shortens the names in them and
# leaves out what a page does not use. What they were made from is kept as a hash beside them, so
# that a test can tell when they are old.
set -euo pipefail
cd "$(dirname "$0")/../export/assets"
pack() {
  { echo "const begin = (() => {"; cat "${@:2}"; echo "return begin; })();"; } |
    npx --yes terser@5.44.1 --ecma 2022 --compress passes=3 --mangle > "packed/$1"
}
pack embed.js chart.js explorer.js reader.js embed.js
pack full.js chart.js reader.js full.js
python3 - chart.js explorer.js reader.js embed.js full.js > packed/sources.sha256 <<'PYTHON'
import hashlib, sys
from pathlib import Path
text = "\n".join(Path(name).read_text("utf-8") for name in sys.argv[1:])
print(hashlib.sha256(text.encode()).hexdigest())
PYTHON
