"""Documents (JSON) → PDFs by Typst, in one process with one compiler. Prints what it took as JSON.

run_typst.py FOLDER FONTS OUT FILE…   FOLDER holds dossier.typ and the files
"""
import json
import os
import resource
import sys
import time

import typst

folder, fonts, out, *files = sys.argv[1:]
started = time.perf_counter()
compiler = typst.Compiler(os.path.join(folder, "dossier.typ"), root=folder, font_paths=[fonts], ignore_system_fonts=True)
for file in files:
    pdf = compiler.compile(
        sys_inputs={"file": "/" + file}, format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=1638316800
    )
    with open(os.path.join(out, file[:-5] + ".pdf"), "wb") as handle:
        handle.write(pdf)
usage = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - started,
            "cpu": usage.ru_utime + usage.ru_stime,
            "peak": usage.ru_maxrss / 1024,
        }
    )
)
