/** The wire of the demo server: sockets, requests and answers, and answers delivered badly on purpose. */
package dev.larder.demo.http;
