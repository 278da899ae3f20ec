package org.xmpp.newsletter.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which problems a request can end with, beyond those that follow from its form and
 * from who may make it. The description of the API is made from it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

	/**
	 * The kinds of problems.
	 * @return at least one
	 */
	ProblemType[] value();

}
