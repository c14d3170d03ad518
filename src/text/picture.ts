/**
 * A picture → its used size (CSS 2.2, §10.3.2 and §10.4), and what it draws: the samples of a raster, or the shapes and
 * the text of a drawing.
 */
import type { ImageBox } from '../box/types.ts'
import type { Rect } from '../geometry/rect.ts'
import { points } from '../style/used.ts'
import { drawShapes } from './drawing.ts'
import type { LineItem, Room, SetText, Size } from './types.ts'

/** How large a picture is printed: as style and file say, and never larger than there is room, whatever they say. */
export function pictureSize({ image, style }: ImageBox, room: Room): Size {
  const ratio = image.width / image.height
  const width = style.width === 'auto' ? undefined : points(style.width, room.width)
  const height = style.height === 'auto' ? undefined : heightOf(style.height, room)
  const wished = {
    width: width ?? (height === undefined ? image.width : height * ratio),
    height: height ?? (width === undefined ? image.height : width / ratio),
  }
  const most = {
    width: Math.min(room.width, style.maxWidth === 'none' ? room.width : points(style.maxWidth, room.width)),
    height: Math.min(room.height, style.maxHeight === 'none' ? room.height : (heightOf(style.maxHeight, room) ?? room.height)),
  }
  const scale = Math.min(1, most.width / wished.width, most.height / wished.height)
  return { width: wished.width * scale, height: wished.height * scale }
}

/** Percentages are of the page's height: nothing else that holds a picture has one. */
function heightOf(length: Parameters<typeof points>[0], room: Room): number {
  return points(length, room.height)
}

/** What a picture draws, its top left corner given. */
export function drawPicture(setText: SetText, box: ImageBox, at: Rect): readonly LineItem[] {
  const { image, node } = box
  const place = { ...at, content: node }
  const figure: LineItem = { type: 'figure', ...place }
  return image.type === 'vector'
    ? [figure, ...drawShapes(setText, box, image, place)]
    : [figure, { type: 'raster', ...place, image }]
}
