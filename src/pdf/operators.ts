/**
 * Drawing calls → the bytes of a content stream (ISO 32000-1, 7.8.2 and annex A).
 *
 * The stream remembers the graphics state and writes an operator only where it changes something.
 * It is filled by bytes, not by strings: a dossier shows some ten thousand glyphs.
 */
import type { Clip, Matrix, Path, Stroke } from '../image/types.ts'
import type { Color } from '../style/types.ts'
import type { GlyphRun } from '../text/types.ts'
import type { UsedFont } from './fonts.ts'
import { points } from './objects.ts'

/** A mark that opens a marked-content sequence, as it stands before `BDC` (14.6). */
export type Mark = string

/** Bytes that stand in a literal string behind a backslash (7.3.4.2); a carriage return is read as a line feed otherwise. */
const [OPEN, CLOSE, BACKSLASH, RETURN, LOWER_R] = [0x28, 0x29, 0x5c, 0x0d, 0x72]

/** TJ counts in thousandths of the font size. */
const EM = 1000

/** Smaller differences are left to add up; a little below 1, as advances have 32 bits only. */
const SEEN = 0.9

export class ContentStream {
  private buffer = new Uint8Array(16384)
  private length = 0

  private inText = false
  private inPath = false
  private font = ''
  private size = 0
  private color: Color | undefined
  /** What `q` has put aside. */
  private readonly saved: { readonly font: string; readonly size: number; readonly color: Color | undefined }[] = []
  /** Start of the current text line, in hundredths of a pt: integers, so that nothing drifts. */
  private lineX = 0
  private lineY = 0

  /** Open a marked-content sequence: `/P <</MCID 3>>`. */
  begin(mark: Mark): void {
    this.ascii(`${mark} BDC\n`)
  }

  /** Close it. */
  end(): void {
    this.leaveText()
    this.leavePath()
    this.ascii('EMC\n')
  }

  /** Fill a rectangle, its lower left corner given. */
  fill(x: number, y: number, width: number, height: number, color: Color): void {
    this.leaveText()
    this.setColor(color)
    this.inPath = true
    this.ascii(`${points(x)} ${points(y)} ${points(width)} ${points(height)} re\n`)
  }

  /** Put the graphics state aside until `restore`. */
  save(): void {
    this.leaveText()
    this.leavePath()
    const { font, size, color } = this
    this.saved.push({ font, size, color })
    this.ascii('q\n')
  }

  restore(): void {
    this.leaveText()
    Object.assign(this, this.saved.pop())
    this.ascii('Q\n')
  }

  /** Concatenate a matrix to that of the coordinates; only between `save` and `restore`. */
  transform(matrix: Matrix): void {
    this.ascii(`${matrix.map(decimal).join(' ')} cm\n`)
  }

  /** Set the parameters of a graphics state by its name in the resources; only between `save` and `restore`. */
  setState(name: string): void {
    this.ascii(`/${name} gs\n`)
  }

  /** Draw only within a path; only between `save` and `restore`. */
  clip({ path, rule }: Clip): void {
    this.path(path)
    this.ascii(rule === 'evenodd' ? 'W* n\n' : 'W n\n')
  }

  /** Paint an XObject into the unit square of the coordinates. */
  paintObject(name: string): void {
    this.ascii(`/${name} Do\n`)
  }

  /** Paint a shading over all that is not clipped. */
  paintShading(name: string): void {
    this.ascii(`/${name} sh\n`)
  }

  /** Fill a path. */
  fillPath(path: Path, color: Color, rule: Clip['rule']): void {
    this.leaveText()
    this.leavePath()
    this.setColor(color)
    this.path(path)
    this.ascii(rule === 'evenodd' ? 'f*\n' : 'f\n')
  }

  /** Stroke a path; only between `save` and `restore`, which forgets the pen. */
  strokePath(path: Path, { color, width, cap, join, miterLimit, dashes, dashOffset }: Omit<Stroke, 'opacity'>): void {
    const { r, g, b } = color
    this.ascii(`${decimal(r)} ${decimal(g)} ${decimal(b)} RG\n`)
    this.ascii(`${decimal(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${decimal(miterLimit)} M\n`)
    if (dashes.length > 0) this.ascii(`[${dashes.map(decimal).join(' ')}] ${decimal(dashOffset)} d\n`)
    this.path(path)
    this.ascii('S\n')
  }

  private path(path: Path): void {
    for (const segment of path) this.ascii(`${segmentOperator(segment)}\n`)
  }

  /**
   * Show a run whose left edge (`ltr`) or right edge (`rtl`) stands at x on the baseline y.
   *
   * Sorts are shown in reading order in both directions: extraction then reads what was written.
   * After a right-to-left sort the pen goes back over it and over the next one.
   *
   *     ltr   a│b│c│        rtl   │c│b│a
   *           ^ x                       ^ x
   *
   * A right-to-left mark without width stands on its letter, a thousandth of an em further left than what
   * was shown before it: poppler sorts by place, and of two at one place it would read the mark first.
   * @param angle degrees by which the baseline is turned about x and y, clockwise
   */
  show(x: number, y: number, run: GlyphRun, font: UsedFont, angle = 0): void {
    this.leavePath()
    this.setColor(run.color)
    this.enterText()
    this.setFont(font.name, run.size)
    if (angle === 0) this.moveTo(Math.round(x * 100), Math.round(y * 100))
    else this.turn(x, y, angle)

    const { sorts, advances } = run
    const perPoint = EM / run.size
    const leftwards = run.direction === 'rtl'
    let wanted = 0
    let pen = 0
    let shownAt = 0
    let open = false
    this.ascii('[')
    for (let index = 0; index < sorts.length; index++) {
      const code = font.codes.get(sorts[index]!)!
      const advance = advances[index]! * perPoint
      const isMark = leftwards && advance === 0
      if (leftwards) wanted -= advance
      const distance = isMark ? Math.floor(shownAt - 1 - pen) : wanted - pen
      if (isMark || Math.abs(distance) > SEEN) {
        const gap = Math.round(distance)
        this.ascii(open ? `)${-gap}` : String(-gap))
        open = false
        pen += gap
      }
      shownAt = pen
      if (!open) this.ascii('(')
      open = true
      this.code(code)
      pen += font.widths[code]!
      if (!leftwards) wanted += advance
    }
    this.ascii(open ? ')] TJ\n' : '] TJ\n')
  }

  /** The finished bytes. */
  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  // ── state ──────────────────────────────────────────────────────────────────────────────────────

  private enterText(): void {
    if (this.inText) return
    this.ascii('BT\n')
    this.inText = true
    this.lineX = 0
    this.lineY = 0
  }

  private leaveText(): void {
    if (this.inText) this.ascii('ET\n')
    this.inText = false
  }

  private leavePath(): void {
    if (this.inPath) this.ascii('f\n')
    this.inPath = false
  }

  private moveTo(x: number, y: number): void {
    this.ascii(`${(x - this.lineX) / 100} ${(y - this.lineY) / 100} Td\n`)
    this.lineX = x
    this.lineY = y
  }

  /** The next line is another's: it is set off from the matrix, and this one's is the last of its text object. */
  private turn(x: number, y: number, angle: number): void {
    const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
    this.ascii(`${[cos, -sin, sin, cos].map(fine).join(' ')} ${points(x)} ${points(y)} Tm\n`)
  }

  private setFont(name: string, size: number): void {
    if (name === this.font && size === this.size) return
    this.ascii(`/${name} ${decimal(size)} Tf\n`)
    this.font = name
    this.size = size
  }

  private setColor(color: Color): void {
    const { r, g, b } = color
    if (this.color?.r === r && this.color.g === g && this.color.b === b) return
    this.leavePath()
    this.ascii(`${decimal(r)} ${decimal(g)} ${decimal(b)} rg\n`)
    this.color = color
  }

  // ── bytes ──────────────────────────────────────────────────────────────────────────────────────

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count))
    larger.set(this.buffer)
    this.buffer = larger
  }

  private ascii(text: string): void {
    this.reserve(text.length)
    for (let index = 0; index < text.length; index++) this.buffer[this.length++] = text.charCodeAt(index)
  }

  /** The two bytes of a code within a literal string: half of what hexadecimal digits take, here and before deflating. */
  private code(code: number): void {
    this.reserve(4)
    this.literal(code >> 8)
    this.literal(code & 255)
  }

  private literal(byte: number): void {
    if (byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === RETURN) this.buffer[this.length++] = BACKSLASH
    this.buffer[this.length++] = byte === RETURN ? LOWER_R : byte
  }
}

const CAPS = { butt: 0, round: 1, square: 2 } as const
const JOINS = { miter: 0, round: 1, bevel: 2 } as const

function segmentOperator(segment: Path[number]): string {
  switch (segment.type) {
    case 'move':
      return `${decimal(segment.x)} ${decimal(segment.y)} m`
    case 'line':
      return `${decimal(segment.x)} ${decimal(segment.y)} l`
    case 'curve':
      return `${[segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y].map(decimal).join(' ')} c`
    case 'close':
      return 'h'
  }
}

/** Sines and cosines: an em in six thousand. */
function fine(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0)
}

/** At most three decimals and never an exponent. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0)
}
