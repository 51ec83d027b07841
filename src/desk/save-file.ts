/**
 * Hands a text to the browser as a file to keep. It must not know what is in it.
 */
export function saveFile(file: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has the bytes once the click has been handled; the address may then go.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
