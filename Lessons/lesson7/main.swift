/*:
 # Lesson 7: when it does not converge
 */
//#-hidden-code
import Dynamics
import Neural
import Notebook
import Plotting

let lesson = Lesson(7, "When it does not converge")
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## A game of two numbers
lesson.step()
let path = Rule.descent(rate: 0.1).path(in: .bilinear, from: Position(1, 1), steps: 100)
lesson.claim("It grows", path[100].radius > 2)
//#-hidden-code
lesson.end()
//#-end-hidden-code
