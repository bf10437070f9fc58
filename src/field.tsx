/** The composition root of the telephone's pages: small, and at home without a network. */
import { createRoot } from 'react-dom/client'
import './kit/ui/tokens.css'
import './kit/ui/base.css'
import { Phone } from '#desk/phone/web'

createRoot(document.getElementById('root') as HTMLElement).render(<Phone />)
