/** What the demo server does with writes: checks, a queue, and conversions on save. */
package dev.larder.demo.write;
