import type { MouseEvent } from 'react'

/**
 * On the `onMouseDown` of a form checked as its fields are left: pressing a button keeps the focus where it is. Else
 * the message of the field left would move the button away from under the pointer, and the click would be lost.
 */
export function garderEnPlace(evenement: MouseEvent<HTMLFormElement>): void {
  if (evenement.target instanceof Element && evenement.target.closest('button')) evenement.preventDefault()
}
