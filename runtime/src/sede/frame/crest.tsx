/** A neutral shield: a town puts its own crest in its theme. */
export function Crest() {
  return (
    <svg width="40" height="46" viewBox="0 0 40 46" aria-hidden="true" focusable="false">
      <path d="M2 2h36v22c0 11-8 17-18 20C10 41 2 35 2 24z" fill="currentColor" />
      <path class="crest-in" d="M14 25V12h3v3h1.500v-3h3v3H23v-3h3v13z" fill="#fff" />
      <path
        class="crest-line"
        d="M5.5 29c3-2.5 6-2.5 9 0s7 2.5 10.5 0 6.5-2.5 9.5-.4M9 34.500c2.5-1.9 4.8-1.6 7 .2s5.5 1.8 8 0 4.5-2 6.5-.7"
        fill="none"
        stroke="#fff"
        stroke-width="1.8"
        stroke-linecap="round"
      />
    </svg>
  );
}
