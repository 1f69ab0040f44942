/** The answers of the demo server's reads. */
package dev.larder.demo.read;
