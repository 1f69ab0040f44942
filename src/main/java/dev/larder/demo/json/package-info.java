/** JSON as the demo server reads and writes it. */
package dev.larder.demo.json;
