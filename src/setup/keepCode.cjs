/**
 * Preloaded before a run of the program: when it ends, all code that V8 has compiled for it is written to the file that
 * `DOSSIER_CODE` names. Code that is kept after a run holds the functions which that run has called.
 */
const { writeFileSync } = require('node:fs')
const vm = require('node:vm')

const { Script } = vm

vm.Script = class extends Script {
  constructor(code, options) {
    super(code, options)
    // The first is the program; those that it makes itself are not kept.
    vm.Script = Script
    process.on('exit', () => writeFileSync(process.env.DOSSIER_CODE, this.createCachedData()))
  }
}
