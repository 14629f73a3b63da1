/** Token against forged requests; the route that renders the form makes it and the one that receives it checks it. */
export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="csrf" value={token} />;
}
