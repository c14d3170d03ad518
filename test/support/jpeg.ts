/** JPEG files for tests: 16 by 8 pixels, grey, in colour or in printing ink, turned as a camera says, with a profile. */

/** Sweeps across and down, as a baseline JPEG. */
const PICTURES = {
  rgb: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAwVi/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgP/xAAYEQADAQEAAAAAAAAAAAAAAAAAAgMEUf/aAAwDAQACEQMRAD8Amirsq4q7IA9WJZbv0//Z',
  gray: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABQb/xAAWEAADAAAAAAAAAAAAAAAAAAAABUH/2gAIAQEAAD8AKXwpl8P/2Q==',
  cmyk: '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABcAAAMBAAAAAAAAAAAAAAAAAAAFBgP/xAAYEAEAAwEAAAAAAAAAAAAAAAAABRVBYv/aAA4EQwBNAFkASwAAPwBrIa0vezpTJmQ0XvYD/9k=',
} as const

export interface JpegPlan {
  readonly colors: keyof typeof PICTURES
  /** How the camera was held, 1 to 8 (Exif 2.3, 4.6.4). */
  readonly orientation?: number
  readonly profile?: Uint8Array
}

export function encodeJpeg({ colors, orientation, profile }: JpegPlan): Uint8Array {
  const bytes = [...Buffer.from(PICTURES[colors], 'base64')]
  const exif =
    orientation === undefined
      ? []
      : segment(0xe1, [
          ...ascii('Exif\0\0II'),
          42,
          0,
          8,
          0,
          0,
          0,
          1,
          0,
          18,
          1,
          3,
          0,
          1,
          0,
          0,
          0,
          orientation,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
        ])
  const icc = profile ? segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, ...profile]) : []
  return Uint8Array.from([...bytes.slice(0, 2), ...exif, ...icc, ...bytes.slice(2)])
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}

// ── a profile ────────────────────────────────────────────────────────────────────────────────────

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap((value) => [0, value, 0, 0])
const LINE = Array.from({ length: 256 }, (_, value) => value)

/** The smallest profile of a press: every ink takes light away (ICC.1:2001-04, 6.1 and 6.5.8). */
export function inkProfile(): Uint8Array {
  // Corners of the cube of inks, the last ink running fastest: L*, a*, b*.
  const corners = Array.from({ length: 16 }, (_, corner) => {
    const [c, m, y, k] = [8, 4, 2, 1].map((bit) => ((corner & bit) === 0 ? 0 : 1)) as [number, number, number, number]
    return [Math.round(255 * (1 - k) * (1 - (c + m + y) / 4)), 128 + 50 * (m - c), 128 + 50 * (y - (c + m) / 2)]
  })
  const table = [
    ...ascii('mft1'),
    0,
    0,
    0,
    0,
    4,
    3,
    2,
    0,
    ...IDENTITY,
    ...LINE,
    ...LINE,
    ...LINE,
    ...LINE,
    ...corners.flat(),
    ...LINE,
    ...LINE,
    ...LINE,
  ]
  const white = [...ascii('XYZ '), 0, 0, 0, 0, 0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]
  const name = [...ascii('desc'), 0, 0, 0, 0, 0, 0, 0, 5, ...ascii('Inks\0'), ...Array.from({ length: 78 }, () => 0)]
  const rights = [...ascii('text'), 0, 0, 0, 0, ...ascii('None\0')]
  const parts = Object.entries({ desc: name, cprt: rights, wtpt: white, A2B0: table })

  let at = 128 + 4 + 12 * parts.length
  const rows: number[] = []
  const data: number[] = []
  for (const [tag, part] of parts) {
    rows.push(...ascii(tag), ...u32(at), ...u32(part.length))
    const padded = [...part, ...Array.from({ length: (4 - (part.length % 4)) % 4 }, () => 0)]
    data.push(...padded)
    at += padded.length
  }
  const header = [
    ...u32(at),
    ...[0, 0, 0, 0, 2, 0x10, 0, 0],
    ...ascii('prtrCMYKLab '),
    ...[0x07, 0xe4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
    ...ascii('acsp'),
    ...Array.from({ length: 28 }, () => 0),
    ...[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d],
  ]
  return Uint8Array.from([
    ...header,
    ...Array.from({ length: 128 - header.length }, () => 0),
    ...u32(parts.length),
    ...rows,
    ...data,
  ])
}

function u32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}
