import type { SedeText } from '../texts.js';
import { groupsOfFour } from './groups-of-four.js';
import { QrCode } from './qr-code.js';

/** What proves that a document is ours (Ley 40/2015, article 42.b: secure verification code). */
export type Proof = {
  /** Secure verification code, without spaces. */
  readonly code: string;
  /** Address of the check page of this code, absolute: it goes into the QR. */
  readonly url: string;
  /** The same as people type it: "seu.benimarjal.example/v". */
  readonly shortUrl: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
};

/** Card with the code, its QR and the hash, folded. */
export function ProofCard({ proof, t }: { proof: Proof; t: SedeText }) {
  return (
    <section class="card" aria-labelledby="h-proof">
      <h2 id="h-proof">{t('proof.title')}</h2>
      <div class="proof">
        <QrCode content={proof.url} label={t('proof.qr')} />
        <div>
          <p class="soft">{t('proof.code')}</p>
          <p class="code">
            <b>{groupsOfFour(proof.code)}</b>
          </p>
        </div>
      </div>
      <p class="soft gap">
        {t('proof.anyone')} <a href={proof.url}>{proof.shortUrl}</a>
      </p>
      <details class="gap">
        <summary>{t('proof.hash')}</summary>
        <p class="code soft">
          SHA-256
          <br />
          {groupsOfFour(proof.sha256)}
        </p>
      </details>
    </section>
  );
}
