import { useRef, useState } from 'react';

interface LetterFrameProps {
  html: string;
  title: string;
  lang?: string;
  /** Shown smaller than it is, for narrow panels. */
  zoom?: number;
}

/**
 * A letter exactly as it was sent, in a frame where nothing runs: no scripts, no forms, no windows. The frame keeps
 * our origin only so that its height can be read.
 */
export function LetterFrame({ html, title, lang, zoom }: LetterFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  const fit = () => {
    const inside = frame.current?.contentDocument?.documentElement;
    if (!inside) return;
    if (zoom) inside.style.setProperty('zoom', String(zoom));
    setHeight(Math.ceil(inside.getBoundingClientRect().height * (zoom ?? 1)) + 4);
  };
  return (
    <iframe
      ref={frame}
      className="letter"
      title={title}
      lang={lang}
      sandbox="allow-same-origin"
      srcDoc={html}
      style={{ height }}
      onLoad={fit}
    />
  );
}
