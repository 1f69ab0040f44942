/** The content a demo server holds: pages, collection items and posts, their schemas, and how they lie on disk. */
package dev.larder.demo.space;
