/**
 * Every test runs with this first: a test that reaches for the network fails and says so.
 */
import { Socket } from 'node:net'

Socket.prototype.connect = () => {
  throw new Error('a test has no network')
}
