// As much as the server takes in one request; a phone's photograph has more.
const mostBytes = 1024 * 1024;
// Pixels: twice what the server keeps of it.
const side = 512;

/** The file itself where the server takes it as it is; of a larger one its middle, drawn small. */
export async function smallEnough(file: File): Promise<Blob> {
  if (file.size <= mostBytes) return file;
  const image = await createImageBitmap(file).catch(() => undefined);
  // What cannot be drawn is sent as it is: the server says why it is refused.
  return (image && (await middleOf(image))) ?? file;
}

function middleOf(image: ImageBitmap): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const edge = Math.min(image.width, image.height);
  const left = (image.width - edge) / 2;
  const top = (image.height - edge) / 2;
  canvas.getContext("2d")?.drawImage(image, left, top, edge, edge, 0, 0, side, side);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
}
