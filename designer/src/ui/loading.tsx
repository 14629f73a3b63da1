/** Waiting, with words: never a spinner without a sentence. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="empty" role="status" aria-live="polite">
      <h2>{label}</h2>
      <div style={{ width: '100%' }}>
        <span className="sk" style={{ width: '100%' }} />
        <span className="sk" style={{ width: '86%' }} />
        <span className="sk" style={{ width: '64%' }} />
      </div>
    </div>
  );
}
