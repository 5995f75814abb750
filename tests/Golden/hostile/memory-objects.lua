-- What a bot may do honestly, without end: small objects.
function player_think()
  while true do local v = { x = 1, y = 2 } v.d = v.x + v.y end
end
