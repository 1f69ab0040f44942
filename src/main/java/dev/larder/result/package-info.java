/** Answers of calls that can fail in expected ways: a value or a failure, never an exception. */
package dev.larder.result;
