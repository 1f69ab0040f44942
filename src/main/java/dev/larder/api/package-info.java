/** The wire: signs, sends, and turns the service's JSON and troubles into the words of the model and into failures. */
package dev.larder.api;
