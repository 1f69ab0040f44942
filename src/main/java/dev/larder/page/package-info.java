/** What a preview is made of besides content: addresses from templates, and a client's style made harmless. Pure functions. */
package dev.larder.page;
