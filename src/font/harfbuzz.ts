/**
 * HarfBuzz as WebAssembly: those functions of its C interface that shaping asks for, and its memory.
 * https://harfbuzz.github.io/reference-manual.html
 *
 * harfbuzzjs compiles it. What that package wraps around the functions is left out: it makes three objects of every
 * glyph, where one is wanted.
 */

/** An address in HarfBuzz's memory. */
export type Pointer = number

/** The functions, by their names in C. Lengths of texts are in UTF-16 units; an end that is not said is −1. */
interface Functions {
  malloc(bytes: number): Pointer
  free(at: Pointer): void
  hb_blob_create(data: Pointer, bytes: number, mode: number, userData: Pointer, destroy: Pointer): Pointer
  hb_face_create(blob: Pointer, index: number): Pointer
  hb_font_create(face: Pointer): Pointer
  hb_language_from_string(text: Pointer, length: number): Pointer
  hb_script_from_string(text: Pointer, length: number): number
  hb_feature_from_string(text: Pointer, length: number, feature: Pointer): number
  hb_buffer_create(): Pointer
  hb_buffer_clear_contents(buffer: Pointer): void
  hb_buffer_set_flags(buffer: Pointer, flags: number): void
  hb_buffer_set_cluster_level(buffer: Pointer, level: number): void
  hb_buffer_add_utf16(buffer: Pointer, text: Pointer, length: number, itemOffset: number, itemLength: number): void
  hb_buffer_set_language(buffer: Pointer, language: Pointer): void
  hb_buffer_set_script(buffer: Pointer, script: number): void
  hb_buffer_set_direction(buffer: Pointer, direction: number): void
  hb_buffer_get_length(buffer: Pointer): number
  hb_buffer_get_glyph_infos(buffer: Pointer, length: Pointer): Pointer
  hb_buffer_get_glyph_positions(buffer: Pointer, length: Pointer): Pointer
  hb_shape(font: Pointer, buffer: Pointer, features: Pointer, count: number): void
}

export interface HarfBuzz extends Functions {
  /** Its memory as numbers of several widths; other arrays after each call that made it grow. */
  heap: { readonly bytes: Uint8Array; readonly units: Uint16Array; readonly words: Int32Array }
}

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** What Node has, as far as it is used here. */
declare const WebAssembly: {
  instantiate(
    module: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, (argument: number) => number>>>>,
  ): Promise<{ readonly instance: { readonly exports: Functions & { readonly memory: Memory; __wasm_call_ctors(): void } } }>
}

const PAGE = 65536

/** Open HarfBuzz. @param module the bytes of `harfbuzz.wasm` */
export async function openHarfBuzz(module: Uint8Array): Promise<HarfBuzz> {
  const fail = () => {
    throw new Error('HarfBuzz has stopped')
  }
  const { instance } = await WebAssembly.instantiate(module, {
    env: {
      emscripten_resize_heap: grow,
      _abort_js: fail,
      // Timers, which it never sets.
      _setitimer_js: fail,
      _emscripten_runtime_keepalive_clear: fail,
    },
    wasi_snapshot_preview1: { proc_exit: fail },
  })
  const { memory } = instance.exports
  const harfbuzz: HarfBuzz = { ...instance.exports, heap: views() }
  instance.exports.__wasm_call_ctors()
  return harfbuzz

  /** It asks for more memory than it has, and is given at least a fifth more; 0 says that there is none. */
  function grow(bytes: number): number {
    const size = memory.buffer.byteLength
    const wanted = Math.max(bytes >>> 0, size * 1.2)
    try {
      memory.grow(Math.ceil((wanted - size) / PAGE))
    } catch {
      return 0
    }
    harfbuzz.heap = views()
    return 1
  }

  function views(): HarfBuzz['heap'] {
    const { buffer } = memory
    return { bytes: new Uint8Array(buffer), units: new Uint16Array(buffer), words: new Int32Array(buffer) }
  }
}
