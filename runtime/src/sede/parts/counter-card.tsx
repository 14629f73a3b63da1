import type { Frame } from '../frame/frame.js';
import type { SedeText } from '../texts.js';
import { ContactLines } from './contact.js';

/** The way for people who cannot or do not want to go on here: the counter, with its address and hours. */
export function CounterCard({ frame, t }: { frame: Frame; t: SedeText }) {
  return (
    <section class="card" aria-labelledby="counter-card">
      <h2 id="counter-card">{t('counter.title')}</h2>
      <p>{t('counter.text')}</p>
      <div class="gap">
        <ContactLines contact={frame.office} />
      </div>
    </section>
  );
}
