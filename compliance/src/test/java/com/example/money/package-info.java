/** A type and elements as a third party writes them, through exported packages of core only. */
package com.example.money;
