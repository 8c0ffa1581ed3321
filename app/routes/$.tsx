/** Every address that no page has: the same 404 as what is not yours. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export function action(): never {
  throw new Response(null, { status: 404 })
}

export default function Absente() {
  return null
}
