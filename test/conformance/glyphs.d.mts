type Faces = (postScriptName: string) => object | undefined
export function openFaces(folder: string): Faces
export function proveGlyphs(bytes: Uint8Array, faces: Faces): Promise<readonly string[]>
