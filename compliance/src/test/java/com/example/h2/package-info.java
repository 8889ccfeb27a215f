/** A dialect as a third party writes it: H2, through exported packages of core only, registered with the service loader. */
package com.example.h2;
