import { useRef, useState } from 'react';

/**
 * A letter exactly as it was sent, in a frame where nothing runs: no scripts, no forms, no windows. The frame keeps
 * our origin only so that its height can be read.
 */
export function LetterFrame({ html, title, lang }: { html: string; title: string; lang?: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  const fit = () => {
    const inside = frame.current?.contentDocument?.documentElement;
    if (inside) setHeight(inside.scrollHeight);
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
