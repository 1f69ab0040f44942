/** A stand-in for the ButterCMS service over real HTTP on loopback: for tests, for trying the product, and alone. */
package dev.larder.demo;
