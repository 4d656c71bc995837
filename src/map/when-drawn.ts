/** How often the GPU is asked whether it has finished, in milliseconds. */
const ASK_MS = 10;

/**
 * Waits until the GPU has really drawn what it was told to. A canvas that is shown sooner makes the page stand still until
 * then; a slow GPU takes seconds for its first picture.
 */
export function whenDrawn(canvas: HTMLCanvasElement, done: () => void): void {
  const gl = canvas.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  gl?.flush();
  const ask = (): void => {
    if (gl?.isContextLost() === true) return;
    const isDrawing =
      gl !== null && fence !== null && gl.isSync(fence) && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED;
    if (isDrawing) setTimeout(ask, ASK_MS);
    else done();
  };
  setTimeout(ask, ASK_MS);
}
