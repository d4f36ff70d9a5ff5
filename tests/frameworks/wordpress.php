<?php
// Runs a theme's functions.php with WordPress's own hooks, scripts and conditions, without a
// database, and prints what a page ends with: php wordpress.php WORDPRESS FUNCTIONS.PHP post|page
[, $wordpress, $functions, $type] = $argv;
define( 'ABSPATH', $wordpress . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'version', 'load', 'plugin', 'functions', 'formatting', 'kses', 'l10n', 'option', 'theme', 'post', 'class-wp-post', 'class-wp-query', 'query', 'script-loader' ) as $part ) {
	require_once ABSPATH . WPINC . "/$part.php";
}
add_filter( 'pre_option_blog_charset', fn() => 'UTF-8' );
$wp_query                    = new WP_Query();
$wp_query->is_singular       = true;
$wp_query->queried_object    = new WP_Post( (object) array( 'ID' => 1, 'post_type' => $type, 'filter' => 'raw' ) );
$wp_query->queried_object_id = 1;
require $functions;
do_action( 'wp_footer' );
