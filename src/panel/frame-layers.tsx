import { Layers, type LayersProps } from './layers.tsx';

/** The switches in a frame: over the map, folded until they are wanted. */
export function FrameLayers(props: LayersProps) {
  return (
    <details class="frame-layers">
      <summary>{props.words.layers.heading}</summary>
      <Layers {...props} />
    </details>
  );
}
